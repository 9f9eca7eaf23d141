package phanluong.reports.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; "development" when run from classes. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"phanluong " + (version == null ? "development" : version)};
    }
}
