package org.specialleave.notice;

/**
 * Where somebody wants to be told by mail of what becomes of their own requests.
 *
 * @param channel which way
 * @param address their own address; null for the other ways
 */
public record MailWish(Channel channel, String address) {
    /** The longest address, in characters (RFC 5321). */
    public static final int LONGEST_ADDRESS = 254;

    /** At the work address, which is so until somebody says otherwise. */
    public static final MailWish WORK = new MailWish(Channel.WORK, null);

    /** A way to be told. */
    public enum Channel {
        /** At the work address; of confidential requests not at all, since others may read that mailbox. */
        WORK,
        /** At an address of the person's choice, of confidential requests too. */
        OWN,
        /** By no mail. */
        NONE
    }
}
