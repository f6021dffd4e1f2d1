using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Letters;

/// <summary>Takes letters off their way, and with them the addresses they were sealed with.</summary>
internal static class EraseLetters
{
    public static Task<int> OfWaveAsync(Db db, Guid waveId, CancellationToken cancel) =>
        EraseAsync(db.Set<Letter>().Where(row => row.WaveId == waveId && row.State == LetterState.Waiting), cancel);

    /// <param name="letters">Their ids; those that have gone out meanwhile stay as they are.</param>
    public static Task<int> OfAsync(Db db, IReadOnlyCollection<Guid> letters, CancellationToken cancel) =>
        EraseAsync(db.Set<Letter>().Where(row => letters.Contains(row.Id) && row.State == LetterState.Waiting), cancel);

    public static Task<int> OfThoseWhoAnsweredAsync(Db db, CancellationToken cancel) =>
        EraseAsync(db.Set<Letter>().Where(row => row.State == LetterState.Waiting && db.Set<Invitation>().Any(invitation => invitation.Id == row.InvitationId
            && (invitation.State == InvitationState.Answered || invitation.State == InvitationState.OptedOut))), cancel);

    private static Task<int> EraseAsync(IQueryable<Letter> letters, CancellationToken cancel) =>
        letters.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, LetterState.Done).SetProperty(row => row.Sealed, (string?)null), cancel);
}
