using System.Collections.Concurrent;
using Shouwen.App.Data;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers;

/// <summary>Published versions as they were read: they never change, and every page of every respondent needs one.</summary>
internal sealed class PublishedDefinitions
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<(Guid Survey, int Number), SurveyDefinition> known = new();

    public async Task<SurveyDefinition> OfAsync(Db db, Wave wave, CancellationToken cancel)
    {
        var which = (wave.SurveyId, wave.SurveyNumber);
        if (known.TryGetValue(which, out var survey)) return survey;
        if (known.Count >= Most) known.Clear();
        return known[which] = await StoredWaves.DefinitionAsync(db, wave, cancel);
    }
}
