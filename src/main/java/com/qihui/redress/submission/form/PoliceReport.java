package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** The police, by 刑事诉讼法 articles 110 and 111; the trace of the money is what they follow. */
@Component
class PoliceReport implements ExternalBody {

    @Override
    public Body body() {
        return Body.POLICE_REPORT;
    }

    @Override
    public EnumSet<Item> asks() {
        return EnumSet.of(
                Item.NAME,
                Item.PHONE,
                Item.ADDRESS,
                Item.IDENTITY,
                Item.RESPONDENT_NAME,
                Item.TARGET,
                Item.ORDER_NO,
                Item.PAYEE);
    }
}
