package vn.giamngheo.reporting;

import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import vn.giamngheo.platform.http.LoggedRequest;
import vn.giamngheo.testing.Api;

/**
 * A question and what was asked of the database to answer it.
 *
 * @param queries in their order, as they are written
 */
record CountedQueries(Response answer, List<String> queries) {

    static CountedQueries of(String token, String path, Jdbi jdbi) {
        var id = "counted-" + UUID.randomUUID();
        var queries = new CopyOnWriteArrayList<String>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (LoggedRequest.current().equals(Optional.of(id))) {
                    queries.add(context.getRawSql());
                }
            }
        });
        try {
            return new CountedQueries(Api.as(token).header("X-Request-Id", id).get(path), List.copyOf(queries));
        } finally {
            jdbi.getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
    }
}
