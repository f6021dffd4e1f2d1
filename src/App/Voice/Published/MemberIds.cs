using Shouwen.App.Centres.Published;
using Shouwen.App.Voice.Answers;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Published;

/// <summary>Ids of a centre's members by their codes, for what answers are cut by.</summary>
internal sealed class MemberIds(CentreFrame frame)
{
    private readonly Dictionary<(Dim, string), int> ids = SheetCuts.Dims.SelectMany(dim => frame.Members[dim].Select(member => (Key: (dim, member.Code), member.Id))).ToDictionary(pair => pair.Key, pair => pair.Id);

    public int? IdOf(Dim dim, string? code) => code is null ? null : ids[(dim, code)];
}
