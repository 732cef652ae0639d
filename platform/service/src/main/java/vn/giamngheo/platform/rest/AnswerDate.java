package vn.giamngheo.platform.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The second in which a request was answered: after what it did was committed. */
class AnswerDate {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.DATE, FORM.format(ZonedDateTime.now(ZoneOffset.UTC)));
    }
}
