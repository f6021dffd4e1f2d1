using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Quality.Calibrations;
using Shouwen.App.Quality.Coaching;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Quality.Plans;
using Shouwen.App.Quality.Recordings;
using Shouwen.App.Quality.Results;

namespace Shouwen.App.Quality;

public static class QualityModule
{
    private const long LargestBody = 1_000_000;

    public static IServiceCollection AddQuality(this IServiceCollection services)
    {
        services.AddOptions<QualityOptions>().BindConfiguration("Shouwen:Quality");
        return services.AddSingleton<EraseRecordings>().AddHostedService(provider => provider.GetRequiredService<EraseRecordings>());
    }

    public static IEndpointRouteBuilder MapQuality(this IEndpointRouteBuilder routes)
    {
        var quality = routes.MapGroup("/api/quality").WithTags("Quality").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        MapForms(quality.MapGroup("/forms"));
        MapPlans(quality.MapGroup("/plans"));
        MapEvaluations(quality.MapGroup("/evaluations"));
        MapCalibrations(quality.MapGroup("/calibrations"));
        quality.MapGet("/results", ShowQuality.Handle).Needs(Act.QualityView);
        MapRecordings(quality.MapGroup("/recordings"));
        quality.MapGet("/coaching", KeepCoaching.List).Needs(Act.QualityView);
        quality.MapPost("/coaching/{number:int}/done", KeepCoaching.Done).Needs(Act.QualityCoach);
        return routes;
    }

    private static void MapForms(RouteGroupBuilder forms)
    {
        forms.MapGet("/", ListScorecards.Handle).Needs(Act.QualityForms);
        forms.MapPost("/", CreateScorecard.Handle).Needs(Act.QualityEdit);
        forms.MapGet("/{code}", ReadScorecard.Handle).Needs(Act.QualityForms);
        forms.MapPut("/{code}", ChangeScorecard.Handle).Needs(Act.QualityEdit);
        forms.MapDelete("/{code}", DeleteScorecard.Handle).Needs(Act.QualityEdit);
        forms.MapPost("/{code}/publish", PublishScorecard.Handle).Needs(Act.QualityEdit);
        forms.MapPost("/{code}/try", TryScorecard.Handle).Needs(Act.QualityForms);
        forms.MapGet("/{code}/versions/{number:int}", ReadScorecard.Version).Needs(Act.QualityForms);
    }

    private static void MapCalibrations(RouteGroupBuilder calibrations)
    {
        calibrations.MapGet("/", ListCalibrations.Handle).Needs(Act.QualityEvaluate);
        calibrations.MapPost("/", OpenCalibration.Handle).Needs(Act.QualityEdit);
        calibrations.MapGet("/{number:int}", ListCalibrations.Read).Needs(Act.QualityEvaluate);
        calibrations.MapPost("/{number:int}/close", CloseCalibration.Handle).Needs(Act.QualityEdit);
    }

    private static void MapRecordings(RouteGroupBuilder recordings)
    {
        recordings.MapGet("/", KeepRecordings.List).Needs(Act.QualityRecordings);
        recordings.MapPost("/", AddRecording.UploadNamed).Needs(Act.QualityRecordings).WithMetadata(new RequestSizeLimitAttribute(SoundFiles.MaxBytes));
        recordings.MapPost("/link", AddRecording.LinkNamed).Needs(Act.QualityRecordings);
        recordings.MapGet("/{id:guid}/sound", PlayRecording.Handle).Needs(Act.QualityListen);
        recordings.MapPost("/{id:guid}/follow", PlayRecording.Follow).Needs(Act.QualityListen);
        recordings.MapPost("/{id:guid}/hold", KeepRecordings.Hold).Needs(Act.QualityRecordings);
        recordings.MapPost("/{id:guid}/release", KeepRecordings.Release).Needs(Act.QualityRecordings);
        recordings.MapPost("/{id:guid}/delete", KeepRecordings.Delete).Needs(Act.QualityRecordings);
    }

    private static void MapPlans(RouteGroupBuilder plans)
    {
        plans.MapGet("/", KeepPlan.List).Needs(Act.QualityEdit);
        plans.MapPost("/", KeepPlan.Create).Needs(Act.QualityEdit);
        plans.MapGet("/evaluators", KeepPlan.Evaluators).Needs(Act.QualityEdit);
        plans.MapGet("/acceptance", ShowAcceptance.Handle).Needs(Act.QualityEdit);
        plans.MapGet("/acceptance/design", ShowAcceptance.Design).Needs(Act.QualityEdit);
        plans.MapGet("/{code}", KeepPlan.Read).Needs(Act.QualityEdit);
        plans.MapPut("/{code}", KeepPlan.Change).Needs(Act.QualityEdit);
        plans.MapPost("/{code}/preview", DrawContacts.Preview).Needs(Act.QualityEdit);
        plans.MapGet("/{code}/draws", ListDraws.Handle).Needs(Act.QualityEdit);
        plans.MapPost("/{code}/draws/{number:int}", DrawContacts.Handle).Needs(Act.QualityEdit);
        plans.MapGet("/{code}/draws/{number:int}/again", ListDraws.Again).Needs(Act.QualityEdit);
        plans.MapGet("/{code}/draws/{number:int}/evaluations", ListEvaluations.OfDraw).Needs(Act.QualityEdit);
    }

    private static void MapEvaluations(RouteGroupBuilder evaluations)
    {
        evaluations.MapGet("/", ListEvaluations.Handle).Needs(Act.QualityView);
        evaluations.MapGet("/{number:int}", JudgeContact.Read).Needs(Act.QualityView);
        evaluations.MapPut("/{number:int}", JudgeContact.Save).Needs(Act.QualityEvaluate);
        evaluations.MapPost("/{number:int}/submit", JudgeContact.Submit).Needs(Act.QualityEvaluate);
        evaluations.MapPost("/{number:int}/acknowledge", AnswerEvaluation.Acknowledge).Needs(Act.QualityView);
        evaluations.MapPost("/{number:int}/appeal", AnswerEvaluation.Appeal).Needs(Act.QualityView);
        evaluations.MapPost("/{number:int}/decide", DecideAppeal.Handle).Needs(Act.QualityDecide);
        evaluations.MapPost("/{number:int}/coaching", KeepCoaching.Add).Needs(Act.QualityCoach);
        evaluations.MapGet("/{number:int}/recordings", PlayRecording.OfContact).Needs(Act.QualityListen);
        evaluations.MapPost("/{number:int}/recordings/imported", PlayRecording.FollowImported).Needs(Act.QualityListen);
        evaluations.MapPost("/{number:int}/recordings", AddRecording.Upload).Needs(Act.QualityRecordings).WithMetadata(new RequestSizeLimitAttribute(SoundFiles.MaxBytes));
        evaluations.MapPost("/{number:int}/recordings/link", AddRecording.Link).Needs(Act.QualityRecordings);
    }
}
