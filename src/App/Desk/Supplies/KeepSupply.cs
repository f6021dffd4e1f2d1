using NodaTime;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Published;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Purchases of the past, as what was done with kept cases tells them.</summary>
internal sealed class KeepSupply(KeptSupplyRules rules, string currency, CalendarEdition edition, IReadOnlyDictionary<Guid, KeptWorker> workers)
{
    private readonly ClockHours hours = ClockHours.Of(edition);
    private readonly Dictionary<string, KeptSupplier> suppliers = rules.Suppliers.ToDictionary(one => one.Code);
    private int count;

    public static SupplyRules RulesOf(int centreId, KeptSupplyRules rules) => new()
    {
        CentreId = centreId,
        Definition = DeskJson.Text(new SupplyDocument(
            BudgetPeriod.Month, rules.Budget, [], [.. rules.Limits.Select(limit => new SupplyLimit(limit.Key, limit.Value))],
            [.. rules.Suppliers.Select(one => new Supplier(one.Code, one.Name, [.. one.Items.Select(item => new SupplyItem(item.Code, item.Name, item.Cents, item.LeadTime))]) { Contract = one.Contract, Until = one.Until })])),
    };

    /// <param name="what">`supplier/item`.</param>
    public Purchase Ask(DeskCase of, string what, string reason, Guid by, DateTimeOffset at)
    {
        var codes = what.Split('/');
        var supplier = suppliers[codes[0]];
        var item = supplier.Items.First(one => one.Code == codes[1]);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            CentreId = of.CentreId,
            Number = ++count,
            CaseId = of.Id,
            CaseNumber = of.Number,
            State = PurchaseState.Asked,
            Supplier = supplier.Code,
            SupplierName = supplier.Name,
            Item = item.Code,
            ItemName = item.Name,
            Quantity = 1,
            Cents = item.Cents,
            LeadTime = item.LeadTime,
            Reason = reason,
            AskedById = by,
            AskedBy = workers[by].Name,
            AskedAt = at,
        };
    }

    /// <summary>The lines of the timeline that an act leaves.</summary>
    public IEnumerable<(CaseEntryKind Kind, string? Text, string About)> Do(Purchase row, KeptAct act, DateTimeOffset at)
    {
        var by = workers[act.By].Name;
        row.Version++;
        switch (act.Kind)
        {
            case KeptActKind.Approve:
                var isApproved = act.What != "refuse";
                (row.State, row.DecidedById, row.DecidedBy, row.DecidedAt, row.DecisionReason) = (isApproved ? PurchaseState.Approved : PurchaseState.Refused, act.By, by, at, act.Text);
                if (isApproved) row.ApprovedOn = Instant.FromDateTimeOffset(at).InZone(edition.Calendar.Zone).Date.ToDateOnly();
                else row.EndedAt = at;
                return [(isApproved ? CaseEntryKind.SupplyApproved : CaseEntryKind.SupplyRefused, act.Text, About(row))];
            case KeptActKind.Order:
                (row.State, row.OrderedAt) = (PurchaseState.Ordered, at);
                Wind(row, at, ClockEventKind.Start);
                return [(CaseEntryKind.SupplyOrdered, null, About(row))];
            case KeptActKind.Deliver:
                (row.State, row.DeliveredAt) = (PurchaseState.Delivered, at);
                Wind(row, at, ClockEventKind.Stop);
                return [(CaseEntryKind.SupplyDelivered, act.Text, About(row))];
            default:
                var (isAccepted, isAgain) = (act.What == "accept", act.What == "again");
                (row.VerifiedBy, row.VerifiedAt, row.VerifyText) = (by, at, act.Text);
                if (!isAccepted) row.Rejections++;
                row.State = isAccepted ? PurchaseState.Accepted : isAgain ? PurchaseState.Ordered : PurchaseState.Rejected;
                if (isAgain)
                {
                    row.DeliveredAt = null;
                    Wind(row, at, ClockEventKind.Reopen, act.Text);
                }
                else row.EndedAt = at;

                return [(CaseEntryKind.SupplyVerified, act.Text, SupplyLines.Tried(row, isAccepted)), (isAccepted ? CaseEntryKind.SupplyAccepted : isAgain ? CaseEntryKind.SupplyReturned : CaseEntryKind.SupplyRejected, null, About(row))];
        }
    }

    public string About(Purchase row) => SupplyLines.About(row, currency);

    /// <summary>What the clock says at the end; the line about a breach, where there is one.</summary>
    public CaseEntry? Read(Purchase row, DateTimeOffset now) => row.OrderedAt is null ? null : ContractClock.Keep(row, row.Contract, hours, currency, now);

    private void Wind(Purchase row, DateTimeOffset at, ClockEventKind happened, string? reason = null)
    {
        var contract = row.Contract;
        contract.Append([new(at, happened, Reason: reason)]);
        (row.Log, row.Edition) = (contract.Log, edition.Edition);
    }
}
