package org.specialleave.web.decision;

import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.text.FindingSentences;

/**
 * What the policy says, as the decider reads it.
 *
 * @param sentence the finding in words, with what else can be offered
 * @param clause   where it stands; empty where it rests on no clause
 * @param weighty  whether it changes who decides or what has to be written down
 */
public record FindingWords(String sentence, String clause, boolean weighty) {
    static FindingWords of(Finding finding, FindingSentences sentences) {
        FindingSentences.FindingText said = sentences.said(finding);
        String sentence = (said.what() + " " + said.instead()).strip();
        return new FindingWords(sentence, said.clause(), finding.severity() != Severity.ADVISE);
    }
}
