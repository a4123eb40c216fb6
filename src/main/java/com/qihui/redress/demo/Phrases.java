package com.qihui.redress.demo;

import com.qihui.redress.ticket.Team;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What the desk says in many tickets alike.
 *
 * @param greetings an agent's first words to a complainant, by desk team; {@code {agentNo}} stands
 *     for the agent's number
 * @param notes what an agent writes down for colleagues while looking into it, by desk team
 * @param promise until when an agent says there will be an answer, 48 hours ahead
 * @param promiseKept what shows that a promise was kept
 * @param supplement what a complainant says of a piece they were asked for
 * @param notPursued why no outside body was asked
 */
record Phrases(
        Map<Team, List<String>> greetings,
        Map<Team, List<String>> notes,
        String promise,
        String promiseKept,
        String supplement,
        List<String> notPursued,
        Talks talks) {

    /**
     * What is said while a complaint is looked into.
     *
     * @param asks a complainant's words meanwhile
     * @param tells an agent's answer to them
     * @param calls what was said in a call with the seller or a channel
     * @param sellerPromise what was promised there, a day ahead
     * @param callBacks what was said when a complainant was called
     * @param visits what was said when a complainant came by
     */
    record Talks(
            List<String> asks,
            List<String> tells,
            List<String> calls,
            String sellerPromise,
            List<String> callBacks,
            List<String> visits,
            List<String> toSeller,
            List<String> fromSeller) {}

    static String any(List<String> phrases, RandomGenerator chance) {
        return phrases.get(chance.nextInt(phrases.size()));
    }
}
