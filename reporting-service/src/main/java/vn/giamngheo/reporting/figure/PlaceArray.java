package vn.giamngheo.reporting.figure;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.core.Oid;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * The ids of places as an array of SQL, written once however often it is bound, and as the database keeps it: to read a nation's
 * from text takes it longer than to look for them. The driver sends it so where {@code binaryTransferEnable} names its type.
 */
public final class PlaceArray implements Argument {

    private final Ids ids;

    private PlaceArray(Collection<UUID> places) {
        ids = new Ids(places);
    }

    public static PlaceArray of(Collection<UUID> places) {
        return new PlaceArray(places);
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        statement.setObject(position, ids);
    }

    /** As array_send of PostgreSQL writes it. */
    private static final class Ids extends PGobject implements PGBinaryObject {

        private static final int LENGTH = 2 * Long.BYTES;
        private static final int HEAD = 5 * Integer.BYTES;

        private final byte[] written;

        Ids(Collection<UUID> places) {
            type = "_uuid";
            var array = ByteBuffer.allocate(HEAD + places.size() * (Integer.BYTES + LENGTH));
            array.putInt(1).putInt(0).putInt(Oid.UUID).putInt(places.size()).putInt(1);
            places.forEach(place -> array.putInt(LENGTH)
                    .putLong(place.getMostSignificantBits())
                    .putLong(place.getLeastSignificantBits()));
            written = array.array();
        }

        @Override
        public int lengthInBytes() {
            return written.length;
        }

        @Override
        public void toBytes(byte[] target, int offset) {
            System.arraycopy(written, 0, target, offset, written.length);
        }

        @Override
        public void setByteValue(byte[] value, int offset) {
            throw new UnsupportedOperationException();
        }
    }
}
