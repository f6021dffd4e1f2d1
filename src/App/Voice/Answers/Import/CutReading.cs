using Shouwen.App.Centres.Published;

namespace Shouwen.App.Voice.Answers.Import;

/// <summary>Members of a cut by code, or by name where only one is called so.</summary>
internal sealed class CutReading
{
    private const int CodesTold = 8;
    private readonly IReadOnlyList<Member> members;
    private readonly Dictionary<string, int> known = new(StringComparer.OrdinalIgnoreCase);

    public CutReading(IReadOnlyList<Member> members)
    {
        this.members = members;
        foreach (var name in members.GroupBy(member => member.Name.Trim(), StringComparer.OrdinalIgnoreCase).Where(name => name.Count() == 1)) known[name.Key] = name.Single().Id;
        foreach (var member in members) known[member.Code] = member.Id;
    }

    public string Right => members.Count == 0 ? "" : string.Join(", ", members.Take(CodesTold).Select(member => member.Code)) + (members.Count > CodesTold ? ", …" : "");

    public int? Find(string text) => known.TryGetValue(text, out var id) ? id : null;
}
