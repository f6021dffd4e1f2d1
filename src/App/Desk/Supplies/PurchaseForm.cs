using System.Text.Json.Serialization;
using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Supplies;

/// <summary>A purchase as whoever works on the case sees it.</summary>
/// <param name="NowCents">What the catalogue asks for the same by now; null where it was taken out of it.</param>
/// <param name="IsKept">Whether the supplier kept the contract; null as long as that is not decided.</param>
/// <param name="Contract">Its clock with ledger, from the order on; null before.</param>
public sealed record PurchaseForm(
    int Number, int Version, PurchaseState State, string Supplier, string SupplierName, string ItemName, int Quantity, long Cents, long? NowCents, string LeadTime, string Reason, string AskedBy, DateTimeOffset AskedAt, string? DecidedBy,
    DateTimeOffset? DecidedAt, string? DecisionReason, DateTimeOffset? OrderedAt, DateTimeOffset? DeliveredAt, string? VerifiedBy, DateTimeOffset? VerifiedAt, string? VerifyText, int Rejections, DateTimeOffset? EndedAt, bool IsLate, bool? IsKept,
    bool MayDecide, bool MayVerify, bool MayWithdraw, PromiseForm? Contract);

/// <summary>What is bought for a case, and what could be.</summary>
/// <param name="Catalogue">Suppliers whose contract holds today.</param>
/// <param name="IsDone">Whether the case is done, so that nothing more is bought for it.</param>
public sealed record PurchasesOfCase(IReadOnlyList<PurchaseForm> Items, IReadOnlyList<Supplier> Catalogue, BudgetLeft Budget, MayBuy MayBuy, bool IsDone);

/// <summary>A purchase in a list, with its case.</summary>
/// <param name="LeftAfter">What the budget has left once it is approved; null where it is not asked for any more.</param>
public sealed record PurchaseCard(
    int Number, int Version, PurchaseState State, string SupplierName, string ItemName, int Quantity, long Cents, long? LeftAfter, string LeadTime, string Reason, string AskedBy, DateTimeOffset AskedAt, string? DecidedBy, DateTimeOffset? DueAt,
    bool IsLate, bool? IsKept, DateTimeOffset? DeliveredAt, int Rejections, DateTimeOffset? EndedAt, bool MayDecide, CaseCard Case);

public sealed record NewPurchase([property: JsonRequired] string Supplier, [property: JsonRequired] string Item, [property: JsonRequired] int Quantity, [property: JsonRequired] string Reason);

public sealed record PurchaseDecision([property: JsonRequired] bool Approve)
{
    public string? Reason { get; init; }
}

/// <summary>What came.</summary>
public sealed record Delivery
{
    public string? Text { get; init; }
}

/// <summary>Whether what was delivered helps, how that was tried, and whether it is taken; if not, whether the supplier tries again.</summary>
public sealed record Verification([property: JsonRequired] bool Works, [property: JsonRequired] bool Accept, [property: JsonRequired] string Text)
{
    public bool Again { get; init; }
}

public sealed record Withdrawal([property: JsonRequired] string Reason);
