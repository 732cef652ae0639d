# One service out of what `mvn -DskipTests package` has built; the build argument SERVICE names its module.
FROM eclipse-temurin:17-jre
ARG SERVICE

RUN groupadd --system --gid 10001 suite && useradd --system --uid 10001 --gid suite --no-create-home suite

WORKDIR /service
COPY --chown=root:root ${SERVICE}/target/quarkus-app/ ./

USER suite
EXPOSE 8080

# The rest of the memory is for threads, classes and the buffers of the network.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"

HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]

ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
