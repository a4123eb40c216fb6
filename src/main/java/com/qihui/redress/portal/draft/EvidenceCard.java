package com.qihui.redress.portal.draft;

import com.qihui.redress.ticket.EvidenceKind;
import java.util.List;

/**
 * One kind of evidence on the checklist.
 *
 * @param known the platform has it already
 * @param details what must be visible
 */
record EvidenceCard(
        EvidenceKind kind,
        boolean required,
        boolean known,
        List<String> details,
        List<DraftFile> files) {

    public boolean shows(String detail) {
        return known || files.stream().anyMatch(file -> file.shows().contains(detail));
    }

    /** Something required is still missing. */
    public boolean isOpen() {
        return required && !known && (files.isEmpty() || gaps() > 0);
    }

    public long gaps() {
        return known ? 0 : details.stream().filter(detail -> !shows(detail)).count();
    }

    /** Films first where a film is asked for. */
    public String accept() {
        return kind == EvidenceKind.ACTIVATION_VIDEO
                ? "video/*,image/*"
                : "image/*,video/*,audio/*,application/pdf";
    }

    public String camera() {
        return kind == EvidenceKind.ACTIVATION_VIDEO ? "video/*" : "image/*";
    }
}
