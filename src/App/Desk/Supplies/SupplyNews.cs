using System.Globalization;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Who is told what of a purchase: whoever has to decide or to verify next, and whoever asked, at each step; of a breach, whoever approved it too.</summary>
internal static class SupplyNews
{
    /// <param name="kind">What happened.</param>
    public static async Task TellAsync(DeskStore desk, DeskCase of, Purchase row, NoticeKind kind, string currency, string? reason, CancellationToken cancel)
    {
        IEnumerable<Guid?> to = kind switch
        {
            NoticeKind.SupplyAsked => (await Members.WhoMayAsync(desk.Db, row.CentreId, Act.DeskApprove, cancel)).Select(member => (Guid?)member.Id),
            NoticeKind.SupplyDelivered => [of.WorkerId ?? of.OwnerId, of.OwnerId, row.AskedById],
            NoticeKind.SupplyAccepted or NoticeKind.SupplyRejected => [row.AskedById, row.DecidedById],
            _ => [row.AskedById],
        };
        var notice = CaseNews.Of(of, kind, to, Key(row, kind), ("by", desk.Acting.Name), ("item", row.ItemName), ("supplier", row.SupplierName), ("cost", SupplyLines.Cost(row, currency)), ("reason", reason));
        var isForMany = kind == NoticeKind.SupplyAsked;
        await TellPeople.AddAsync(desk.Db, desk.Time, [notice with { By = desk.Acting.UserId, IsForChannels = isForMany, Path = isForMany ? "desk/supplies" : notice.Path }], cancel);
    }

    public static Task OverdueAsync(Db db, TimeProvider time, DeskCase of, Purchase row, CancellationToken cancel) =>
        TellPeople.AddAsync(db, time, [CaseNews.Of(of, NoticeKind.SupplyOverdue, [row.AskedById, row.DecidedById, of.WorkerId ?? of.OwnerId], Key(row, NoticeKind.SupplyOverdue), ("item", row.ItemName), ("supplier", row.SupplierName), ("due", (row.DueAt ?? row.BreachedAt!.Value).ToString("O", CultureInfo.InvariantCulture)))], cancel);

    private static string Key(Purchase row, NoticeKind kind) => string.Create(CultureInfo.InvariantCulture, $"{kind} P{row.Number} {row.Version}");
}
