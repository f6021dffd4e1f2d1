using System.Text;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>Words as headers and cells are compared by: letters and digits alone, in one width and case.</summary>
internal static class HeaderWords
{
    private static readonly Dictionary<PairHalf, string[]> Halves = new()
    {
        [PairHalf.Expectation] = ["期望", "期望值", "expectation", "expected"],
        [PairHalf.Perception] = ["感知", "感知值", "实际", "实际感受", "perception", "perceived"],
    };

    public static string Normal(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>What a column of the field may be called: the words of its question or row, in any language of the survey.</summary>
    public static IEnumerable<string> Of(SurveyField field)
    {
        var own = field.Row?.Text ?? field.Question.Text;
        foreach (var (language, words) in own)
        {
            if (field.Half is { } half)
            {
                foreach (var end in Halves[half]) yield return Normal(words + end);
                foreach (var end in Halves[half]) yield return Normal(end + words);
                continue;
            }

            yield return Normal(words);
            if (field.Row is not null) yield return Normal(field.Question.Text.In(language) + words);
        }
    }
}
