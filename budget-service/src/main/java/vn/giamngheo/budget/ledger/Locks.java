package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** Locks for what has no row of its own. They are taken before balances are, and held until the transaction ends. */
@ApplicationScoped
public class Locks {

    @Inject
    Jdbi jdbi;

    /** Together with others who share it, but not with whoever takes it. */
    public void share(String name) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock_shared(hashtextextended(:name, 0))")
                .bind("name", name)
                .mapToMap()
                .list());
    }

    /** The same for several names. */
    void share(Collection<String> names) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select pg_advisory_xact_lock_shared(hashtextextended(each.name, 0)) from unnest(:names) as each (name)
                        """)
                .bindArray("names", String.class, names.toArray())
                .mapToMap()
                .list());
    }

    /** In one order, so that no two transactions wait for each other. */
    public void take(Collection<String> names) {
        new TreeSet<>(names)
                .forEach(name -> jdbi.useHandle(
                        handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                                .bind("name", name)
                                .mapToMap()
                                .list()));
    }
}
