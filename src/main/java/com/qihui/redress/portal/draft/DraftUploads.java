package com.qihui.redress.portal.draft;

import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.FileName;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.portal.PortalText;
import com.qihui.redress.ticket.EvidenceKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/** Stores a file and tells its draft; a draft holds no more than a complaint may. */
@Component
class DraftUploads {

    /** Of one draft; as many as a complaint may bring. */
    private static final int MOST = 100;

    private final EvidenceFiles files;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final TransactionOperations transactions;

    DraftUploads(
            EvidenceFiles files,
            Drafts drafts,
            DraftFiles draftFiles,
            TransactionOperations transactions) {
        this.files = files;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.transactions = transactions;
    }

    /**
     * @throws RefusedFile when it is not taken
     * @throws IOException when the sender or the store fails
     */
    void take(String secret, EvidenceKind kind, MultipartFile file) throws IOException {
        String name = FileName.clean(PortalText.clean(file.getOriginalFilename(), 400));
        if (file.isEmpty() && name == null) {
            return;
        }
        requireRoom(drafts.findOrEmpty(secret), file.getSize(), name);
        StoredFile stored;
        try (InputStream content = file.getInputStream()) {
            stored = files.receive(content, name);
        }
        transactions.executeWithoutResult(begun -> keep(secret, kind, name, stored));
    }

    private void keep(String secret, EvidenceKind kind, @Nullable String name, StoredFile stored) {
        drafts.lock(secret)
                .filter(Draft::isBegun)
                .ifPresent(
                        draft -> {
                            requireRoom(draft, stored.size(), name);
                            draftFiles.add(
                                    draft,
                                    kind,
                                    Objects.requireNonNullElse(name, kind.name()),
                                    stored);
                        });
    }

    private void requireRoom(Draft draft, long bytes, @Nullable String name) {
        long limit = files.limits().maxTicket();
        if (draft.files().size() >= MOST || draft.bytes() + bytes > limit) {
            throw RefusedFile.ticketFull(name, limit);
        }
    }
}
