from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .beta_session_work_data import BetaSessionWorkData as BetaSessionWorkData
    from .beta_self_hosted_work import BetaSelfHostedWork as BetaSelfHostedWork
    from .beta_self_hosted_work_heartbeat_response import (
        BetaSelfHostedWorkHeartbeatResponse as BetaSelfHostedWorkHeartbeatResponse,
    )
    from .beta_self_hosted_work_list_response import (
        BetaSelfHostedWorkListResponse as BetaSelfHostedWorkListResponse,
    )
    from .beta_self_hosted_work_queue_stats import (
        BetaSelfHostedWorkQueueStats as BetaSelfHostedWorkQueueStats,
    )
    from .beta_self_hosted_work_stop_request import (
        BetaSelfHostedWorkStopRequest as BetaSelfHostedWorkStopRequest,
    )
    from .beta_self_hosted_work_update_request import (
        BetaSelfHostedWorkUpdateRequest as BetaSelfHostedWorkUpdateRequest,
    )
    from .work_retrieve_params import WorkRetrieveParams as WorkRetrieveParams
    from .work_poll_params import WorkPollParams as WorkPollParams
    from .work_ack_params import WorkAckParams as WorkAckParams
    from .work_heartbeat_params import WorkHeartbeatParams as WorkHeartbeatParams
    from .work_stop_params import WorkStopParams as WorkStopParams
    from .work_list_params import WorkListParams as WorkListParams
    from .work_update_params import WorkUpdateParams as WorkUpdateParams
    from .work_stats_params import WorkStatsParams as WorkStatsParams
else:
    from ...._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".beta_session_work_data": ["BetaSessionWorkData"],
            ".beta_self_hosted_work": ["BetaSelfHostedWork"],
            ".beta_self_hosted_work_heartbeat_response": ["BetaSelfHostedWorkHeartbeatResponse"],
            ".beta_self_hosted_work_list_response": ["BetaSelfHostedWorkListResponse"],
            ".beta_self_hosted_work_queue_stats": ["BetaSelfHostedWorkQueueStats"],
            ".beta_self_hosted_work_stop_request": ["BetaSelfHostedWorkStopRequest"],
            ".beta_self_hosted_work_update_request": ["BetaSelfHostedWorkUpdateRequest"],
            ".work_retrieve_params": ["WorkRetrieveParams"],
            ".work_poll_params": ["WorkPollParams"],
            ".work_ack_params": ["WorkAckParams"],
            ".work_heartbeat_params": ["WorkHeartbeatParams"],
            ".work_stop_params": ["WorkStopParams"],
            ".work_list_params": ["WorkListParams"],
            ".work_update_params": ["WorkUpdateParams"],
            ".work_stats_params": ["WorkStatsParams"],
        },
    )
