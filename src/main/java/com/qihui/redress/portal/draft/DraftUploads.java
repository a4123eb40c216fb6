package com.qihui.redress.portal.draft;

import com.qihui.redress.content.Upload;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.FileMeters;
import com.qihui.redress.evidence.FileName;
import com.qihui.redress.ticket.EvidenceKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a draft of a stored file; a draft holds no more than a complaint may. */
@Component
class DraftUploads {

    /** Of one draft; as many as a complaint may bring. */
    private static final int MOST = 100;

    private final EvidenceFiles files;
    private final FileMeters meters;
    private final Drafts drafts;
    private final DraftFiles draftFiles;

    DraftUploads(EvidenceFiles files, FileMeters meters, Drafts drafts, DraftFiles draftFiles) {
        this.files = files;
        this.meters = meters;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
    }

    /**
     * Nothing happens when the draft was filed or deleted meanwhile.
     *
     * @throws com.qihui.redress.evidence.RefusedFile when the draft is full
     */
    @Transactional
    public void keep(String secret, EvidenceKind kind, Upload.Received file) {
        String name = FileName.clean(file.name());
        drafts.lock(secret)
                .filter(Draft::isBegun)
                .ifPresent(
                        draft -> {
                            requireRoom(draft, file.stored().size(), name);
                            draftFiles.add(
                                    draft,
                                    kind,
                                    Objects.requireNonNullElse(name, kind.name()),
                                    file.stored());
                            drafts.touch(draft);
                        });
    }

    private void requireRoom(Draft draft, long bytes, @Nullable String name) {
        long limit = files.limits().maxTicket();
        if (draft.files().size() >= MOST || draft.bytes() + bytes > limit) {
            throw meters.refused(files.limits().ticketFull(name));
        }
    }
}
