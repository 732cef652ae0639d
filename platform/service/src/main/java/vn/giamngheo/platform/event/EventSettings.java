package vn.giamngheo.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the database and the broker are. The relay's session stands outside the pool: it is kept for ever. */
@ApplicationScoped
class EventSettings {

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.currentSchema", defaultValue = "public")
    String schema;

    String service() {
        return service;
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    String schema() {
        return schema;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    String bootstrapServers() {
        return bootstrapServers;
    }
}
