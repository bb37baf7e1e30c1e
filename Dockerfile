# The application as a layered image: libraries, which seldom change, below our own classes. Java 17, no root.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -ntp -q dependency:go-offline
COPY processes processes
COPY forms forms
COPY src/main src/main
RUN ./mvnw -B -ntp -q -DskipTests -Dspotless.check.skip package \
    && java -Djarmode=tools -jar target/perfcycle.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /perfcycle perfcycle
USER perfcycle
WORKDIR /perfcycle
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# The engine writes times in the JVM's zone: all nodes share this one.
ENV TZ=Asia/Shanghai LANG=C.UTF-8 JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
