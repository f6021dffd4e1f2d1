namespace Shouwen.App.Voice.Definitions;

/// <summary>A text in each language of a survey, by language tag such as `zh-CN`.</summary>
public sealed class LocalText : Dictionary<string, string>
{
    /// <summary>In the language asked for, else in whichever comes first.</summary>
    public string In(string language) => TryGetValue(language, out var text) ? text : Values.FirstOrDefault() ?? "";
}
