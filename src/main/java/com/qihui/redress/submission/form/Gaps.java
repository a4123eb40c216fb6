package com.qihui.redress.submission.form;

import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.ticket.FileComplaint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a body asks for and the desk does not know, and what it knows and the body does not ask. */
@Component
class Gaps {

    List<Missing> of(Case one, ExternalBody body, Sheet sheet) {
        List<Missing> missing = new ArrayList<>();
        for (Item item : body.asks()) {
            if (!isKnown(item, one, sheet)) {
                missing.add(Missing.onForm(item));
            }
        }
        if (one.isMinors()) {
            missing.add(Missing.onForm(Item.GUARDIAN));
        }
        EvidenceVerdict verdict = one.all().verdict();
        if (verdict != null && !verdict.missing().isEmpty()) {
            missing.add(new Missing(Item.EVIDENCE, false, verdict.missing()));
        }
        return missing;
    }

    private static boolean isKnown(Item item, Case one, Sheet sheet) {
        List<Sheet.Party> against = sheet.respondents();
        return switch (item) {
            case NAME -> true;
            case PHONE -> sheet.complainant().phone() != null;
            case RESPONDENT_NAME, OPERATOR ->
                    against.stream().allMatch(party -> party.name() != null);
            case RESPONDENT_ADDRESS -> against.stream().allMatch(party -> party.address() != null);
            case RESPONDENT_CODE -> against.stream().allMatch(party -> party.code() != null);
            case FIRST_COMPLAINT -> sheet.firstComplaint() != null;
            case TARGET -> sheet.deal().target() != null;
            case ORDER_NO -> sheet.deal().orderNo() != null;
            case PAYEE -> sheet.deal().payee() != null;
            case DEMAND -> !sheet.demands().isEmpty() && one.all().statement().specific();
            // The desk never asks for these (个人信息保护法 article 6).
            case ADDRESS, POSTCODE, IDENTITY -> false;
            case EMAIL, GUARDIAN, EVIDENCE -> true;
        };
    }

    /** What the desk holds and keeps back, each as {@code submission.withheld.<it>}. */
    List<String> withheld(Case one, ExternalBody body) {
        FileComplaint filed = one.filed();
        EnumSet<Item> asks = body.asks();
        List<String> withheld = new ArrayList<>();
        if (filed.complainant().email() != null && !asks.contains(Item.EMAIL)) {
            withheld.add(Item.EMAIL.name());
        }
        if (filed.rechargeTarget() != null && !asks.contains(Item.TARGET)) {
            withheld.add(Item.TARGET.name());
        }
        if (filed.payment() != null
                && filed.payment().payee() != null
                && !asks.contains(Item.PAYEE)) {
            withheld.add(Item.PAYEE.name());
        }
        withheld.add("STAFF");
        withheld.add("NOTES");
        if (one.merchant() != null
                && (one.merchant().phone() != null || one.merchant().email() != null)) {
            withheld.add("MERCHANT_CONTACT");
        }
        if (one.all().keepsBack()) {
            withheld.add("RECORDINGS");
        }
        return withheld;
    }
}
