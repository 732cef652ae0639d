package vn.giamngheo.platform.act.file;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes a body of whatever Content-Type as a file. */
@Provider
@Consumes(MediaType.WILDCARD)
public class ReceivedFileReader implements MessageBodyReader<ReceivedFile> {

    @Inject
    ReceivedFiles files;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ReceivedFile.class;
    }

    @Override
    public ReceivedFile readFrom(
            Class<ReceivedFile> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return files.receive(body);
    }
}
