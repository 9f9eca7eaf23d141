package phanluong.jobs.cli;

import phanluong.warehouse.command.ReadmeContract;
import picocli.CommandLine;

class ReadmeTest extends ReadmeContract {
    @Override
    protected CommandLine program() {
        return new CommandLine(JobsProgram.class);
    }

    @Override
    protected String bundle() {
        return JobsProgram.WORDS;
    }

    @Override
    protected boolean isJobs() {
        return true;
    }
}
