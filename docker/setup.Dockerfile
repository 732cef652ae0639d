# Makes databases, roles and topics that are missing, and ends.
FROM eclipse-temurin:17-jre

RUN groupadd --system --gid 10001 suite && useradd --system --uid 10001 --gid suite --no-create-home suite

WORKDIR /setup
COPY --chown=root:root standalone/target/standalone-*.jar ./standalone.jar
COPY --chown=root:root standalone/target/lib/ ./lib/

USER suite
ENTRYPOINT ["java", "-Xmx96m", "-XX:+UseSerialGC", "-cp", "standalone.jar:lib/*", "vn.giamngheo.standalone.SetupMain"]
