/** The client with all services. */

import type { ClientOptions } from "./options.js";
import { settings } from "./options.js";
import { Session } from "./runtime/session.js";
import { ResourceManagementService } from "./services/resource-management.js";
import { DevelopmentEnvironmentService } from "./services/development-environment.js";
import { ModelsService } from "./services/models.js";
import { DataManagementService } from "./services/data-management.js";
import { ImageManagementService } from "./services/image-management.js";

/** ModelArts (sample): services are properties. */
export class Client extends Session {
  /** Operations of Resource Management. */
  readonly resourceManagement: ResourceManagementService;
  /** Operations of Development Environment. */
  readonly developmentEnvironment: DevelopmentEnvironmentService;
  /** Operations of Models. */
  readonly models: ModelsService;
  /** Operations of Data Management. */
  readonly dataManagement: DataManagementService;
  /** Operations of Image Management. */
  readonly imageManagement: ImageManagementService;

  constructor(options: ClientOptions = {}) {
    super(settings(options));
    this.resourceManagement = new ResourceManagementService(this);
    this.developmentEnvironment = new DevelopmentEnvironmentService(this);
    this.models = new ModelsService(this);
    this.dataManagement = new DataManagementService(this);
    this.imageManagement = new ImageManagementService(this);
  }
}
