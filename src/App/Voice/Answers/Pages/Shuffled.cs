using System.Security.Cryptography;
using System.Text;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Answers.Pages;

/// <summary>An order of their own for each respondent, drawn from the hash that their form is kept under: the same whenever they come back.</summary>
internal sealed class Shuffled(string keyHash)
{
    /// <summary>Sections head what follows them and keep their places.</summary>
    public IEnumerable<Question> Questions(SurveyPage page, IEnumerable<Question> asked)
    {
        var inOrder = asked.ToList();
        if (!page.Shuffle) return inOrder;
        var places = inOrder.Index().Where(question => question.Item.Kind != QuestionKind.Section).Select(question => question.Index).ToList();
        foreach (var (place, question) in places.Zip(Draw(page.Code, places.Select(place => inOrder[place])))) inOrder[place] = question;
        return inOrder;
    }

    /// <summary>"None of these" comes last.</summary>
    public IEnumerable<Choice> Choices(Question question) => question.Shuffle
        ? Draw(question.Code, question.Choices!.Where(choice => !choice.Alone)).Concat(question.Choices!.Where(choice => choice.Alone))
        : question.Choices!;

    public IEnumerable<Row> Rows(Question question) => question.Shuffle ? Draw(question.Code, question.Rows!) : question.Rows!;

    private T[] Draw<T>(string what, IEnumerable<T> from)
    {
        var drawn = from.ToArray();
        new Random(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{keyHash} {what}")))).Shuffle(drawn);
        return drawn;
    }
}
