using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Answers;

/// <summary>What answers can be cut by.</summary>
internal static class SheetCuts
{
    public static readonly IReadOnlyList<Dim> Dims = [Dim.Region, Dim.Product, Dim.Channel, Dim.Queue, Dim.Team];

    public static int? MemberOf(AnswerSheet sheet, Dim dim) => dim switch
    {
        Dim.Region => sheet.RegionId,
        Dim.Product => sheet.ProductId,
        Dim.Channel => sheet.ChannelId,
        Dim.Queue => sheet.QueueId,
        Dim.Team => sheet.TeamId,
        _ => throw new ArgumentOutOfRangeException(nameof(dim)),
    };
}
