namespace Shouwen.App.Quality.Forms;

/// <summary>Scorecards that the program brings, by code and language.</summary>
internal static class ScorecardTemplates
{
    public static IReadOnlyList<string> Codes { get; } = ["call.zh-CN", "call.en"];

    public static ScorecardDefinition? Find(string code)
    {
        if (!Codes.Contains(code)) return null;
        using var stream = typeof(ScorecardTemplates).Assembly.GetManifestResourceStream($"scorecard.{code}.json") ?? throw new InvalidOperationException($"The scorecard {code} is not part of the program.");
        return QualityJson.Read<ScorecardDefinition>(stream);
    }
}
