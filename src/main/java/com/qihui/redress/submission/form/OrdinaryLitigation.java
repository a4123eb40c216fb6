package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** A court in the ordinary or summary procedure, by 民事诉讼法 article 124 (content). */
@Component
class OrdinaryLitigation implements ExternalBody {

    @Override
    public Body body() {
        return Body.ORDINARY_LITIGATION;
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
