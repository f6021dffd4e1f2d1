using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Recovery;

/// <summary>Opens recoveries where the centre's rules say so: of cases that are taken up, and of those whose promise broke. Saved with what the caller saves, so neither is there without the other.</summary>
internal static class OpenByRule
{
    public static async Task OfNewAsync(Db db, DeskCase row, DateTimeOffset now, CancellationToken cancel)
    {
        var rules = await KeepRecoveryRules.OfAsync(db, row.CentreId, cancel);
        if (rules.Every.Count == 0 || !rules.Every.Contains(await CodeAsync(db, row.TypeId, cancel))) return;
        Open(db, row.CentreId, row.Id, row.Number, RecoveryReason.Complaint, now);
    }

    /// <summary>Cases of which a promise was found broken just now.</summary>
    public static async Task OfBrokenAsync(Db db, IReadOnlyCollection<Guid> cases, DateTimeOffset now, CancellationToken cancel)
    {
        if (cases.Count == 0) return;
        var rows = await (from row in db.Set<DeskCase>()
                          join type in db.Set<CaseType>() on row.TypeId equals type.Id
                          where cases.Contains(row.Id) && !db.Set<CaseRecovery>().Any(one => one.CaseId == row.Id)
                          select new { row.Id, row.CentreId, row.Number, type.Code }).ToListAsync(cancel);
        foreach (var ofCentre in rows.GroupBy(row => row.CentreId))
        {
            var rules = await KeepRecoveryRules.OfAsync(db, ofCentre.Key, cancel);
            foreach (var row in ofCentre.Where(row => rules.Broken.Contains(row.Code))) Open(db, row.CentreId, row.Id, row.Number, RecoveryReason.Breach, now);
        }
    }

    private static void Open(Db db, int centreId, Guid caseId, int number, RecoveryReason reason, DateTimeOffset now)
    {
        if (db.Set<CaseRecovery>().Local.Any(one => one.CaseId == caseId)) return;
        db.Add(new CaseRecovery { Id = Guid.CreateVersion7(now), CentreId = centreId, CaseId = caseId, CaseNumber = number, Reason = reason, OpenedAt = now });
        db.Add(new CaseEntry { CentreId = centreId, CaseId = caseId, At = now, Kind = CaseEntryKind.RecoveryOpened, About = RecoveryLines.Of(reason) });
    }

    private static Task<string> CodeAsync(Db db, Guid type, CancellationToken cancel) => db.Set<CaseType>().Where(row => row.Id == type).Select(row => row.Code).SingleAsync(cancel);
}
