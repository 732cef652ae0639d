package vn.giamngheo.reporting.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.giamngheo.reporting.stored.StoredJson;

/** A release with what everybody reads, or would read. */
@ApplicationScoped
class ShowingRelease {

    @Inject
    Releases releases;

    @Inject
    StoredJson json;

    Release show(Release release) {
        return release.with(release.act(), json.tree(releases.body(release.id())));
    }
}
