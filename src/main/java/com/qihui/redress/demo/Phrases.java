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
 * @param supplement what a complainant says of a piece they were asked for
 * @param notPursued why no outside body was asked
 */
record Phrases(
        Map<Team, List<String>> greetings,
        Map<Team, List<String>> notes,
        String promise,
        String supplement,
        List<String> notPursued) {

    static String any(List<String> phrases, RandomGenerator chance) {
        return phrases.get(chance.nextInt(phrases.size()));
    }
}
