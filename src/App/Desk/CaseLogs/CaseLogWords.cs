using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.CaseLogs;

/// <summary>What activities and columns of the log of cases are called, beside the states and promises that a centre names itself.</summary>
internal sealed record CaseLogWords(IReadOnlyDictionary<CaseEntryKind, string> Acts, string Reopened, string Breached, string Source, IReadOnlyList<string> Columns)
{
    private static readonly CaseLogWords Chinese = new(
        new Dictionary<CaseEntryKind, string> { [CaseEntryKind.Opened] = "受理", [CaseEntryKind.Message] = "客户来信", [CaseEntryKind.Reply] = "回复客户", [CaseEntryKind.HandedOver] = "移交处理", [CaseEntryKind.OwnershipTaken] = "接手负责", [CaseEntryKind.SupplyOrdered] = "向供应商下单", [CaseEntryKind.SupplyDelivered] = "供应商交付" },
        "重新打开", "超时：", "来自工单", ["类型", "业务主题", "优先级", "班组"]);

    private static readonly CaseLogWords English = new(
        new Dictionary<CaseEntryKind, string> { [CaseEntryKind.Opened] = "Opened", [CaseEntryKind.Message] = "Customer message", [CaseEntryKind.Reply] = "Reply to customer", [CaseEntryKind.HandedOver] = "Handed over", [CaseEntryKind.OwnershipTaken] = "Ownership taken over", [CaseEntryKind.SupplyOrdered] = "Supplier help ordered", [CaseEntryKind.SupplyDelivered] = "Supplier help delivered" },
        "Reopened", "Overdue: ", "From the desk's cases", ["Kind", "Topic", "Priority", "Team"]);

    public static CaseLogWords Of(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English;
}
