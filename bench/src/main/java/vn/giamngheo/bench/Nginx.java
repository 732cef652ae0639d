package vn.giamngheo.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** nginx as it is installed here, with a worker for each processor and connections that it keeps. */
record Nginx(Path program) implements PlainFront {

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log stderr;
            events { worker_connections 1024; }
            http {
                access_log off;
                keepalive_requests 1000000000;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                upstream service { server 127.0.0.1:%d; keepalive 256; keepalive_requests 1000000000; }
                server {
                    listen 127.0.0.1:%d;
                    location / {
                        proxy_pass http://service;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                    }
                }
            }
            """;

    /** Empty where there is none on the path. */
    static Optional<Nginx> installed() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Nginx::new);
    }

    @Override
    public Child start(int port, int upstream, Path folder) throws IOException {
        var configuration = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(upstream, port));
        return Child.kept(new ProcessBuilder(
                        program.toString(), "-p", folder + "/", "-c", configuration.toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start());
    }
}
