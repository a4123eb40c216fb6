package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** The telecom users' appeal, by 工信部令第35号 articles 10 (first to the operator) and 12 (content). */
@Component
class TelecomAppeal implements ExternalBody {

    @Override
    public Body body() {
        return Body.TELECOM_APPEAL;
    }

    @Override
    public EnumSet<Item> asks() {
        return EnumSet.of(
                Item.NAME,
                Item.PHONE,
                Item.ADDRESS,
                Item.POSTCODE,
                Item.OPERATOR,
                Item.FIRST_COMPLAINT,
                Item.TARGET,
                Item.DEMAND);
    }

    @Override
    public Against against() {
        return Against.OPERATOR;
    }
}
