package vn.giamngheo.standalone;

import java.nio.file.Path;
import java.util.Properties;

/** The configuration of the one broker, which is its own controller, on the loopback address only. */
record BrokerSettings(Path data, int port, int controllerPort) {

    private static final String HOST = "127.0.0.1";

    Properties properties() {
        var properties = new Properties();
        place(properties);
        aloneInItsCluster(properties);
        keepForEver(properties);
        noticeQuickly(properties);
        staySmall(properties);
        return properties;
    }

    private void place(Properties properties) {
        properties.setProperty("log.dirs", data.resolve("log").toString());
        properties.setProperty(
                "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private void aloneInItsCluster(Properties properties) {
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void keepForEver(Properties properties) {
        properties.setProperty("log.retention.ms", "-1");
        properties.setProperty("log.cleanup.policy", "delete");
        properties.setProperty("auto.create.topics.enable", "false");
    }

    /** After a kill the next start waits for the old session to end; consumers need not wait for one another. */
    private static void noticeQuickly(Properties properties) {
        properties.setProperty("broker.session.timeout.ms", "2000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    /** The buffer of the log cleaner alone would fill the heap; only the offsets of consumers need cleaning. */
    private static void staySmall(Properties properties) {
        properties.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
    }
}
