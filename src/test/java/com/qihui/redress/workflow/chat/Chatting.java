package com.qihui.redress.workflow.chat;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.ChatLine;
import com.qihui.redress.ticket.ChatLine.Speaker;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.workflow.Complaints;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people ask in a chat, a little after noon of 2 July 2026 in Shanghai. */
public final class Chatting {

    /** Two minutes after the orders were paid. */
    public static final Instant ASKED = Instant.parse("2026-07-02T04:02:00Z");

    /** The goods come after six minutes. */
    public static final String SOON = "QHCHAT2026070200001";

    /** The goods come after half an hour, which is too late. */
    public static final String LATE = "QHCHAT2026070200002";

    private Chatting() {}

    public static FileComplaint about(String orderNo) {
        return asking(orderNo, DemandType.INFO, "我刚下的单到哪了？怎么还没到？");
    }

    public static FileComplaint asking(String orderNo, DemandType demand, String narrative) {
        return asking(
                null, orderNo, List.of(new FileComplaint.Demand(demand, null, null)), narrative);
    }

    /** A chat that its shop opened under "not credited", and in which nothing is demanded. */
    public static FileComplaint notCredited(String orderNo, String narrative) {
        return asking(Category.RECHARGE_NOT_CREDITED, orderNo, List.of(), narrative);
    }

    private static FileComplaint asking(
            @Nullable Category category,
            String orderNo,
            List<FileComplaint.Demand> demand,
            String narrative) {
        return new FileComplaint(
                Channel.ONLINE_CHAT,
                category,
                new FileComplaint.Complainant("测试用户930", "19900000930", "u930@example.org"),
                orderNo,
                null,
                null,
                null,
                null,
                null,
                "启慧卡盟自营",
                null,
                null,
                narrative,
                demand,
                List.of(),
                List.of(Complaints.orderDetail()),
                null,
                List.of(
                        new ChatLine(
                                Speaker.COMPLAINANT,
                                ASKED.minusSeconds(60),
                                null,
                                "你好，12:00 付的款，游戏里一直没有点卡"),
                        new ChatLine(Speaker.ROBOT, ASKED.minusSeconds(55), null, "请稍等，正在为您接入人工客服"),
                        new ChatLine(
                                Speaker.AGENT,
                                ASKED.minusSeconds(30),
                                "1018",
                                "您好，我帮您登记查询，24小时内答复您")));
    }
}
