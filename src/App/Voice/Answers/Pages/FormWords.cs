using System.Globalization;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Pages;

/// <summary>The form's own words, in the survey's language where the product speaks it.</summary>
internal sealed class FormWords
{
    private readonly Dictionary<string, string> words;

    private FormWords(string language, Dictionary<string, string> words) => (Language, this.words) = (language, words);

    public static IReadOnlyDictionary<string, FormWords> All { get; } =
        FrameLanguage.Words<Dictionary<string, string>>("form").ToDictionary(one => one.Key, one => new FormWords(one.Key, one.Value));

    public string Language { get; }

    public IEnumerable<string> Keys => words.Keys;

    public string this[string key] => words[key];

    public string Say(string key, params object?[] what) => string.Format(null, words[key], what);

    public string Say(string format, DateTime time) => time.ToString(words[format], CultureInfo.GetCultureInfo(Language));

    /// <summary>So many things in one sentence.</summary>
    public string Listed(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(words["list.between"], names.SkipLast(1))}{words["list.last"]}{names[^1]}";

    public static FormWords For(string language) => All[FrameLanguage.For(language)];
}
