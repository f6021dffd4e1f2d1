namespace Shouwen.App.Voice.Waves;

/// <summary>
/// The share of the people asked that answered. Asked are those invited here, and those that the wave says were asked in some other way. Null where nobody knows how
/// many were: a link that anybody may have, or a population of which only some were asked.
/// </summary>
internal static class ResponseRate
{
    /// <param name="askedElsewhere">Besides those invited; their answers cannot be told from the others, so all are counted.</param>
    public static double? Of(int answers, int? askedElsewhere, InvitationCounts invitations) =>
        askedElsewhere is { } elsewhere ? (double)answers / (elsewhere + invitations.Made)
        : invitations.Made > 0 ? (double)invitations.Answered / invitations.Made
        : null;
}
