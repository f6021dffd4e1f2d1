using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Templates;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice;

public static class VoiceModule
{
    /// <summary>Where respondents answer: this, and a wave's link or a person's token.</summary>
    public const string PublicPath = "/s";

    private const long LargestBody = 2_000_000;

    public static IEndpointRouteBuilder MapVoice(this IEndpointRouteBuilder routes)
    {
        var voice = routes.MapGroup("/api/voice").WithTags("Voice").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        voice.MapGet("/templates", () => TypedResults.Ok(SurveyTemplates.All)).Needs(Act.VoiceView);
        MapSurveys(voice.MapGroup("/surveys"));
        MapWaves(voice.MapGroup("/waves"));
        return routes;
    }

    private static void MapSurveys(RouteGroupBuilder surveys)
    {
        surveys.MapGet("/", ListSurveys.Handle).Needs(Act.VoiceView);
        surveys.MapPost("/", CreateSurvey.Handle).Needs(Act.VoiceEdit);
        surveys.MapGet("/{code}", ReadSurvey.Handle).Needs(Act.VoiceView);
        surveys.MapPut("/{code}", ChangeSurvey.Handle).Needs(Act.VoiceEdit);
        surveys.MapDelete("/{code}", DeleteSurvey.Handle).Needs(Act.VoiceEdit);
        surveys.MapPost("/{code}/publish", PublishSurvey.Handle).Needs(Act.VoiceEdit);
        surveys.MapGet("/{code}/versions/{number:int}", ReadSurvey.Version).Needs(Act.VoiceView);
    }

    private static void MapWaves(RouteGroupBuilder waves)
    {
        waves.MapGet("/", ListWaves.Handle).Needs(Act.VoiceView);
        waves.MapPost("/", CreateWave.Handle).Needs(Act.VoiceEdit);
        waves.MapGet("/{code}", ReadWave.Handle).Needs(Act.VoiceView);
        waves.MapPut("/{code}", ChangeWave.Handle).Needs(Act.VoiceEdit);
        waves.MapDelete("/{code}", DeleteWave.Handle).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/open", SetWaveState.Open).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/close", SetWaveState.Close).Needs(Act.VoiceEdit);
        waves.MapPost("/{code}/tokens", MakeTokens.Handle).Needs(Act.VoiceEdit);
    }
}
