package phanluong.jobs;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A standalone master and its workers on this machine, each a process of its own, from the jars of the class path. */
final class SmallCluster implements Closeable {
    private static final String[] CLASS_PATH =
            System.getProperty("java.class.path").split(File.pathSeparator);
    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final Queue<Process> workers = new ArrayDeque<>();

    private SmallCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static SmallCluster start(Path folder, int workers) throws IOException, InterruptedException {
        Path jars = Files.createDirectories(folder.resolve("spark/jars"));
        for (String entry : CLASS_PATH) {
            if (entry.endsWith(".jar")) {
                Path link = jars.resolve(Path.of(entry).getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, Path.of(entry).toAbsolutePath());
                }
            }
        }
        // What tells a Spark that was installed from one that was built.
        Files.writeString(folder.resolve("spark/RELEASE"), "from the class path\n");
        SmallCluster cluster = new SmallCluster(folder, freePort());
        cluster.java(
                "master",
                List.of("-Xmx256m"),
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(cluster.port),
                "--webui-port",
                Integer.toString(freePort()));
        cluster.await();
        for (int worker = 0; worker < workers; worker++) {
            cluster.addWorker();
        }
        return cluster;
    }

    private void addWorker() throws IOException {
        String name = "worker-" + processes.size();
        workers.add(java(
                name,
                List.of("-Xmx256m"),
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                Integer.toString(freePort()),
                "--cores",
                "1",
                "--memory",
                "700M",
                "--work-dir",
                folder.resolve(name).toString(),
                master()));
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** Starts a program as a driver of the cluster. */
    Process driver(String name, String mainClass, String... arguments) throws IOException {
        String classes = Arrays.stream(CLASS_PATH)
                .filter(entry -> !entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return java(
                name,
                List.of(
                        "-Xmx700m",
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.executor.memory=512m",
                        "-Dspark.executor.cores=1",
                        "-Dspark.executor.extraClassPath=" + classes),
                mainClass,
                arguments);
    }

    /** Kills the worker that has been there longest, with the executor that it has started; another takes its place. */
    void replaceWorker() throws IOException {
        Process worker = workers.remove();
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        addWorker();
    }

    String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt"));
    }

    private Process java(String name, List<String> options, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("@" + Path.of("src/main/launch/spark.options").toAbsolutePath());
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, CLASS_PATH), mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private void await() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("no master: " + output("master"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
