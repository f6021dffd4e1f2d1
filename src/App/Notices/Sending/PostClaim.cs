using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices.Sending;

/// <summary>
/// Of several processes on one store one takes what is due; it is its own for some minutes, and if it is killed then, somebody else sends it: at most the message that was on its way
/// goes out again.
/// </summary>
internal static class PostClaim
{
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    public static Task<bool> TakeAsync(Db db, NoticePost post, DateTimeOffset now, CancellationToken cancel) => MoveAsync(db, post, now + Claimed, cancel);

    /// <summary>Puts off what is due, unless somebody else has it.</summary>
    public static async Task<bool> MoveAsync(Db db, NoticePost post, DateTimeOffset until, CancellationToken cancel)
    {
        var (id, was) = (post.Id, post.DueAt);
        if (await db.Set<NoticePost>().Where(row => row.Id == id && row.State == PostState.Waiting && row.DueAt == was).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, until), cancel) == 0) return false;
        db.Entry(post).Property(row => row.DueAt).OriginalValue = until;
        post.DueAt = until;
        return true;
    }

    /// <summary>Sent; or to be tried again, after growing pauses; or given up, for people to see.</summary>
    public static void Note(NoticePost post, PostOutcome outcome, DateTimeOffset now)
    {
        post.Failure = outcome.Why;
        if (outcome.Fate == PostFate.Sent) (post.State, post.SentAt) = (PostState.Sent, now);
        else if (outcome.Fate == PostFate.Later && post.Tries < Waits.Length) post.DueAt = now + Waits[post.Tries++];
        else post.State = PostState.Failed;
    }
}
