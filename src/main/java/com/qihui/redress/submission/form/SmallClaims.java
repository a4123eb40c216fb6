package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** A court in the small-claims procedure, by 民事诉讼法 articles 124 (content) and 165 to 169. */
@Component
class SmallClaims implements ExternalBody {

    @Override
    public Body body() {
        return Body.SMALL_CLAIMS;
    }

    @Override
    public EnumSet<Item> asks() {
        return EnumSet.of(
                Item.NAME,
                Item.PHONE,
                Item.ADDRESS,
                Item.IDENTITY,
                Item.RESPONDENT_NAME,
                Item.RESPONDENT_ADDRESS,
                Item.RESPONDENT_CODE,
                Item.ORDER_NO,
                Item.PAYEE,
                Item.DEMAND);
    }
}
