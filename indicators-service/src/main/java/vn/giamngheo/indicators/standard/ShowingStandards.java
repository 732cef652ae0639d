package vn.giamngheo.indicators.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.platform.act.Acts;

/** A standard with the acts that it rests on. */
@ApplicationScoped
class ShowingStandards {

    @Inject
    Standards standards;

    @Inject
    Acts acts;

    List<StandardView> show(List<StandardRow> all) {
        return all.stream().map(this::show).toList();
    }

    StandardView show(StandardRow standard) {
        var extensions = standards.extensions(standard.id());
        var ids = Stream.concat(Stream.of(standard.actId()), extensions.stream().map(Standards.Extended::actId))
                .toList();
        var byId = acts.byId(ids);
        return new StandardView(
                standard.id(),
                standard.code(),
                standard.name(),
                standard.areaId(),
                standard.validFrom(),
                standard.validTo(),
                standard.content(),
                byId.get(standard.actId()),
                extensions.stream()
                        .map(each -> new StandardView.Extension(each.validTo(), byId.get(each.actId())))
                        .toList());
    }
}
