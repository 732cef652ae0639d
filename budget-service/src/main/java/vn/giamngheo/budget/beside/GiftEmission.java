package vn.giamngheo.budget.beside;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giamngheo.budget.dated.RecordEmission;
import vn.giamngheo.budget.dated.RecordKind;
import vn.giamngheo.events.MobilisedGiftState;

/** All gifts, as last published. */
@ApplicationScoped
class GiftEmission extends RecordEmission<MobilisedGiftState> {

    @Override
    protected RecordKind<MobilisedGiftState> kind() {
        return RecordingGift.KIND;
    }
}
