package com.qihui.redress.portal.draft;

import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.ticket.FileComplaint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The files of a draft as the pieces of evidence they will be. */
@Component
class DraftPieces {

    private static final Map<String, String> FORMS =
            Map.of("image", "图片", "video", "视频", "audio", "录音");

    private final EvidenceFiles files;

    DraftPieces(EvidenceFiles files) {
        this.files = files;
    }

    List<NewPiece> of(Draft draft) {
        return draft.files().stream().map(this::piece).toList();
    }

    private NewPiece piece(DraftFile file) {
        return NewPiece.withFile(said(file), files.find(file.sha256()).orElseThrow(), file.name());
    }

    static FileComplaint.Piece said(DraftFile file) {
        return new FileComplaint.Piece(
                file.kind(),
                FORMS.getOrDefault(file.mediaType().split("/", 2)[0], "文件"),
                null,
                null,
                file.isAudio() ? file.priorNotice() : null,
                file.shows().stream()
                        .collect(Collectors.toMap(Function.identity(), detail -> true)));
    }

    /** Its pieces come with their files, beside it; its complainant reads what they filed it in. */
    static FileComplaint apart(FileComplaint draft, Locale language) {
        FileComplaint.Complainant by = draft.complainant();
        return new FileComplaint(
                draft.channel(),
                draft.category(),
                new FileComplaint.Complainant(
                        by.name(), by.phone(), by.email(), language.toLanguageTag()),
                draft.orderNo(),
                draft.productType(),
                draft.productName(),
                draft.rechargeTarget(),
                draft.orderAmountYuan(),
                draft.relatedOrdersTotalYuan(),
                draft.merchant(),
                draft.payment(),
                draft.orderedAt(),
                draft.narrative(),
                draft.demand(),
                draft.contactLog(),
                List.of(),
                draft.submittedAt());
    }
}
