namespace Shouwen.App.Facts.Metrics;

/// <summary>What a group is called in a file when its rows name no member of the cut. Pages have the same words of their own.</summary>
internal static class NoMember
{
    private static readonly Dictionary<string, string> Chinese = new()
    {
        ["queue"] = "无队列",
        ["topic"] = "未归主题",
        ["channel"] = "渠道不详",
        ["region"] = "地区不详",
        ["product"] = "未涉产品",
        ["campaign"] = "无营销案",
        ["team"] = "未分班组",
        ["agent"] = "无座席",
    };

    public static string Of(string cut, string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese[cut] : $"no {cut}";
}
