package org.specialleave.request;

/** What can be done to a request. */
public enum Action {
    /** Asks for the leave that the draft describes. */
    SUBMIT,
    /** Takes it back before it is decided. */
    WITHDRAW,
    /** Passes it on to the next tier with a view. */
    ENDORSE,
    /** Gives the leave, line by line, paid or unpaid. */
    GRANT,
    /** Does not give it; needs a ground and a reason. */
    REFUSE,
    /** Tells that a right has been seen. */
    ACKNOWLEDGE,
    /** Asks the person to seek another date of whoever called them; the court, the tribunal or the body decides. */
    ASK_DEFERRAL,
    /** Asks the person something before it is decided. */
    REQUEST_INFORMATION,
    /** Answers a question, or says whether another date is possible. */
    ANSWER,
    /** Gives leave back that was granted and has not begun. */
    CANCEL,
    /** Gives the step that waits to other people, since who held it cannot act any more. */
    PASS_ON;

    /** The name in addresses, such as {@code grant}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
