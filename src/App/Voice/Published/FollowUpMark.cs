using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.FollowUps;

namespace Shouwen.App.Voice.Published;

/// <summary>The mark of a follow-up, and the one that was given when the question was asked again.</summary>
public sealed record FollowUpMark(int Number, int Score, int? SecondScore, int Least, int Most)
{
    /// <summary>Null for one that is not there, or beyond the right of whoever asks.</summary>
    public static Task<FollowUpMark?> FindAsync(Db db, Acting acting, int number, CancellationToken cancel) =>
        StoredFollowUps.Of(db, acting).AsNoTracking().Where(row => row.Number == number).Select(row => new FollowUpMark(row.Number, row.Score, row.SecondScore, row.Least, row.Most)).SingleOrDefaultAsync(cancel);

    /// <summary>Number of the follow-up that a case is; null for another case.</summary>
    public static Task<int?> NumberOfAsync(Db db, Guid caseId, CancellationToken cancel) => db.Set<FollowUp>().Where(row => row.CaseId == caseId).Select(row => (int?)row.Number).SingleOrDefaultAsync(cancel);

    /// <summary>The same, of one of which nobody has said yet what came of it.</summary>
    public static Task<int?> OpenOfAsync(Db db, Guid caseId, CancellationToken cancel) =>
        db.Set<FollowUp>().Where(row => row.CaseId == caseId && row.State != FollowUpState.Closed).Select(row => (int?)row.Number).SingleOrDefaultAsync(cancel);

    /// <summary>Marks alone, of any of the centre's; they lead back to nobody.</summary>
    public static async Task<IReadOnlyDictionary<int, FollowUpMark>> OfAsync(Db db, int centreId, IReadOnlyCollection<int> numbers, CancellationToken cancel) => numbers.Count == 0 ? new Dictionary<int, FollowUpMark>() :
        await db.Set<FollowUp>().AsNoTracking().Where(row => row.CentreId == centreId && numbers.Contains(row.Number)).Select(row => new FollowUpMark(row.Number, row.Score, row.SecondScore, row.Least, row.Most)).ToDictionaryAsync(row => row.Number, cancel);
}
