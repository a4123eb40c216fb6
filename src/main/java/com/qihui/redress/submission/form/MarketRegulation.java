package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** The market regulator, by 总局令第121号 articles 10 (content), 11 (agent) and 13 (venue). */
@Component
class MarketRegulation implements ExternalBody {

    @Override
    public Body body() {
        return Body.MARKET_REGULATION_12315;
    }

    @Override
    public EnumSet<Item> asks() {
        return EnumSet.of(
                Item.NAME,
                Item.PHONE,
                Item.ADDRESS,
                Item.RESPONDENT_NAME,
                Item.RESPONDENT_ADDRESS,
                Item.ORDER_NO,
                Item.DEMAND);
    }
}
