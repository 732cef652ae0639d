package vn.giamngheo.reporting.beside;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.events.MobilisedGiftState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.StateProjection;
import vn.giamngheo.platform.event.StateTable;

/** Gifts, as last published. */
@ApplicationScoped
class MobilisedGiftRows extends StateProjection<MobilisedGiftState> {

    MobilisedGiftRows() {
        super(
                Topics.MOBILISED_GIFTS,
                MobilisedGiftState.TYPE,
                new StateTable<>("mobilised_gift", MobilisedGiftState.class));
    }
}
