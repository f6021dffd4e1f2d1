namespace Shouwen.App.Voice.Waves;

/// <summary>
/// The share of those who could have answered that did: of the population where it is known, else of the people invited. Null where neither is, as with
/// a link that anybody may have.
/// </summary>
internal static class ResponseRate
{
    public static double? Of(int answers, int? population, InvitationCounts invitations) =>
        population is { } all ? (double)answers / all
        : invitations.Made > 0 ? (double)invitations.Answered / invitations.Made
        : null;
}
