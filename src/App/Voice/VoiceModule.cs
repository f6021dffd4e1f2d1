using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Templates;

namespace Shouwen.App.Voice;

public static class VoiceModule
{
    private const long LargestBody = 2_000_000;

    public static IEndpointRouteBuilder MapVoice(this IEndpointRouteBuilder routes)
    {
        var voice = routes.MapGroup("/api/voice").WithTags("Voice").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        voice.MapGet("/templates", () => TypedResults.Ok(SurveyTemplates.All)).Needs(Act.VoiceView);
        MapSurveys(voice.MapGroup("/surveys"));
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
}
